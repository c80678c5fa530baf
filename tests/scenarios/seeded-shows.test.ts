import { describeSeededEvenings } from '../support/seeded-evenings.ts';

// One with each kind of DJ that no shipped show has; `npm run test:long` has all twenty.
describeSeededEvenings([1, 2, 3]);
