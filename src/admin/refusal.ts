/** Makes an error that Decap shows as it is: of other errors it shows the name too. */
export function refusal(message: string): Error {
  const error = new Error(message);
  error.name = '';
  return error;
}
