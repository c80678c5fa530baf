import { describeShowsAtEveryTwilio } from '../support/shows-at-every-twilio.ts';

describeShowsAtEveryTwilio({ which: 1, of: 1 });
