import { teams } from '../governance/teams.ts'

/**
 * Whether the sources of an area speak for someone who lives in a ward: those of the council's own area for everyone in
 * one of its wards, those of a ward for that ward. Nobody speaks for someone whose ward is not known.
 */
export function areaOfCouncil(councilArea: string): (area: string, ward: string | null) => boolean {
  const wards = new Set(teams.flatMap((team) => team.wards.map(plain)))
  const whole = plain(councilArea)
  return (area, ward) => ward !== null && (plain(area) === whole ? wards.has(plain(ward)) : plain(area) === plain(ward))
}

function plain(name: string): string {
  return name.trim().toLowerCase()
}
