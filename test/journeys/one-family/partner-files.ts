/** What partners send about one invented family, a mother and her son, and a neighbour of theirs: real files, as they come. */

/** Lines of files, by source and file; each file begins with its header. */
export type Post = Readonly<Record<string, readonly string[]>>

export const mother = 'Zelda Quillfeather'

const header = {
  people:
    'person_id,forename,surname,former_surname,known_as,date_of_birth,sex,nhs_number,upn,former_upn,uprn,address_line_1,address_line_2,postcode,ward,address_from,address_kind,protected,date_of_death',
  relationships: 'relationship_id,person_id,related_person_id,relationship,start_date,end_date',
  roll: 'estab,pupil_ref,upn,former_upn,uln,surname,forename,middle_names,preferred_surname,former_surname,sex,dob,entry_date,leaving_date,enrol_status,address_line_1,address_line_2,postcode,uprn,ncyear,fsm',
  benefits: 'claim_ref,nino,surname,forenames,date_of_birth,postcode,benefit,conditionality,start_date,end_date,as_at',
  incidents:
    'incident_ref,person_seq,occurred_on,reported_on,offence_group,asb_type,domestic_abuse,role,outcome,pnc_id,surname,forename,date_of_birth,sex,address,postcode,protected',
}

const home = '99000000001,1 Planted Street,,AV1 1AA,Quayside,2012-01-01,HOME,N,'
const theFamily = [
  `P1,Zelda,Quillfeather,,,1981-11-02,F,,,,${home}`,
  `P2,Otto,Quillfeather,,,2006-05-14,M,,B801200005001,,${home}`,
]
const neighbour = 'Thistlewood,Bram,09/09/1960,M,"4 Planted Street, Quayside",AV1 1AA,N'

/** The mother looks for work; in August the police warned her son. That the neighbour was burgled says nothing of them. */
export const autumn2017: Post = {
  'social-care people': [header.people, ...theFamily],
  'social-care relationships': [header.relationships, 'R1,P1,P2,Parent,,'],
  'school-census roll': [
    header.roll,
    '9714001,77,B801200005001,,,Quillfeather,Otto,,,,M,14/05/2006,04/09/2017,,C,1 Planted Street,,AV1 1AA,99000000001,7,N',
  ],
  'dwp benefits': [header.benefits, 'C1,AB123456C,Quillfeather,Zelda,02111981,AV1 1AA,JSA,,01022017,,02102017'],
  'police incidents': [
    header.incidents,
    `AV/1,1,01/10/2016,01/10/2016,BURGLARY,,N,VICTIM,,,${neighbour}`,
    'AV/31,1,12/08/2017,12/08/2017,,NUISANCE,N,OFFENDER,ASB WARNING,,Quillfeather,Otto,14/05/2006,M,"1 Planted Street, Quayside",AV1 1AA,N',
  ],
}

/** Her claim ended in November, and the police have nothing of her son in all the time since. */
export const summer2018: Post = {
  'dwp benefits': [header.benefits, 'C1,AB123456C,Quillfeather,Zelda,02111981,AV1 1AA,JSA,,01022017,14112017,11062018'],
  'police incidents': [header.incidents, `AV/2,1,30/09/2017,30/09/2017,THEFT,,N,VICTIM,,,${neighbour}`],
}

/** Years later children's services list the family still, and know their neighbour too, of whom the police tell again. */
export const summer2023: Post = {
  'social-care people': [
    header.people,
    ...theFamily,
    'P9,Bram,Thistlewood,,,1960-09-09,M,,,,99000000004,4 Planted Street,,AV1 1AA,Quayside,2001-01-01,HOME,N,',
  ],
  'police incidents': [header.incidents, `AV/3,1,02/06/2023,03/06/2023,DAMAGE,,N,VICTIM,,,${neighbour}`],
}
