import { describeSeededDesks } from '../support/seeded-desks.ts';

describeSeededDesks(Array.from({ length: 20 }, (_none, index) => index + 3));
