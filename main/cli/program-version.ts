/** As package.json has it, which the packaged program does not carry beside its code. */
export const programVersion = '0.1.0'
