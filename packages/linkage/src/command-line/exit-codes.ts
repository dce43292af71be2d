/** What the exit codes mean; printed by every help. The same as those of Kith's other verbs. */
export const exitCodes = { done: 0, unexpected: 1, usage: 2, badInput: 4, missing: 5, interrupted: 130 } as const

export const exitCodesInWords = `Exit codes: 0 done · 1 something unexpected · 2 not typed as the help says · 4 bad input (a file, the settings or
a value was refused) · 5 the machine refused to write · 130 interrupted`
