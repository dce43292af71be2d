const postcodePattern =
  /^(GIR 0AA|[A-PR-UWYZ]([0-9]{1,2}|([A-HK-Y][0-9]([0-9]|[ABEHMNPRV-Y])?)|[0-9][A-HJKPS-UW]) [0-9][ABD-HJLNP-UW-Z]{2})$/

/** A British postcode in capitals with one space before its last three characters, or nothing when it has another form. */
export function readPostcode(text: string): string | undefined {
  const joined = text.replaceAll(/\s/g, '').toUpperCase()
  const postcode = `${joined.slice(0, -3)} ${joined.slice(-3)}`
  return postcodePattern.test(postcode) ? postcode : undefined
}
