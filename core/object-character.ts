/** Stands in a text for what is no text, such as a picture: Unicode’s object replacement character. */
export const objectCharacter = '\uFFFC'
