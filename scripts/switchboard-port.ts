/** Where `npm start` listens for telephones, unless told otherwise. */
export const SWITCHBOARD_PORT = 4040;
