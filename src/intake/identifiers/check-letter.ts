/** The 23 check letters of UPN, PNC and CRO numbers, in UPN order: no I, O or S, which are taken for 1, 0 and 5. */
export const checkLetters = 'ABCDEFGHJKLMNPQRTUVWXYZ'

/** The check letter of a PNC or CRO number: as for a UPN, but starting at Z, so that 1 is A and 0 is Z. */
export function policeCheckLetter(number: number): string {
  return 'ZABCDEFGHJKLMNPQRTUVWXY'[number % 23]!
}
