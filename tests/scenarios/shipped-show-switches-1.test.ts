import { describeShowsAtEveryTwilio } from '../support/shows-at-every-twilio.ts';

describeShowsAtEveryTwilio(1);
