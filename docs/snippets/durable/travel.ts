/** Stands for a search. */
export const findHotel = (city: string): Promise<string> => Promise.resolve(`Hotel ${city}`);

/** Stands for a call of a model. */
export const writeAnswer = (hotel: string): Promise<string> => Promise.resolve(`${hotel} has a room.`);

/** Stands for a payment service, which does what it is asked with one key once. */
export const charge = (amount: number, options: { idempotencyKey: string }): Promise<string> =>
  Promise.resolve(`receipt for ${amount} (${options.idempotencyKey.length > 0})`);

/** Stands for a mail service, which knows no keys. */
export const sendMail = (_text: string): Promise<string> => Promise.resolve("sent");
