import { describeSeededEvenings } from '../support/seeded-evenings.ts';

// One of each kind of DJ; `npm run test:long` has all twenty.
describeSeededEvenings([1, 2, 3, 4]);
