/** The numbers of the line that runs on this machine, and of the DJ whom it lets in. */
export const LISTENERS = '+15550100';
export const DJ_LINE = '+15550101';
export const DJ_PHONE = '+15550190';

/** What the page of telephones begins with. */
export const TELEPHONES = {
  numbers: [
    { phoneNumber: LISTENERS, label: 'Listeners’ line' },
    { phoneNumber: DJ_LINE, label: 'DJ line' },
  ],
  phones: [
    { number: '+15550123', label: 'Listener', dials: LISTENERS },
    { number: DJ_PHONE, label: 'DJ', dials: DJ_LINE },
  ],
};
