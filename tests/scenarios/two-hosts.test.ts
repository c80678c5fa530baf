import { describeShowsOnBothHosts } from '../support/shows-on-both-hosts.ts';

// The two that come by most doorways; `npm run test:long` has all four.
describeShowsOnBothHosts(['closing-time', 'by-voice']);
