import { describeSeededEvenings } from '../support/seeded-evenings.ts';

describeSeededEvenings([4, 5, 6, 7, 8, 9, 10, 11, 12]);
