import { describeShowsAtEveryTwilio } from '../support/shows-at-every-twilio.ts';

describeShowsAtEveryTwilio({ which: 2, of: 2 });
