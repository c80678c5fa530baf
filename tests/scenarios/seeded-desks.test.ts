import { describeSeededDesks } from '../support/seeded-desks.ts';

// `npm run test:long` has the others.
describeSeededDesks([1, 2]);
