'use strict';

/** Whether somebody is in the office, by the hour (UTC). */
exports.isOpen = (hour) => hour >= 8 && hour < 22;
