// Stands in for the words of other languages: the server of the command line speaks English to all.
export const german = { texts: {}, decimalSign: '.' };
