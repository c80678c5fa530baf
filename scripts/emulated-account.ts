/** Nothing of the account is real; a SID only has to look like one. */
export const ACCOUNT_SID = `AC${'0123456789abcdef'.repeat(2)}`;
export const AUTH_TOKEN = 'fedcba9876543210fedcba9876543210';
export const API_KEY = {
  sid: `SK${'0123456789abcdef'.repeat(2)}`,
  secret: 'abcdef0123456789abcdef0123456789',
};
