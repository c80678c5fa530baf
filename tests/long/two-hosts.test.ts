import { describeShowsOnBothHosts } from '../support/shows-on-both-hosts.ts';

describeShowsOnBothHosts(['friday-night', 'closing-time', 'by-voice', 'regulars-and-guests']);
