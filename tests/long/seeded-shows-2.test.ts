import { describeSeededEvenings } from '../support/seeded-evenings.ts';

describeSeededEvenings([13, 14, 15, 16, 17, 18, 19, 20]);
