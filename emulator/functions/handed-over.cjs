'use strict';
const { works } = require('../clock/virtual-globals.cjs');

/** What the development server finds at every route to a function: whoever the request belongs to runs the right one. */
exports.handler = (context, event, callback) => works.getStore().run(context, event, callback);
