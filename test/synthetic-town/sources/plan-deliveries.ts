import { plantWords } from '../plant-words.ts'
import { type Town } from '../town.ts'
import { cinDeliveries, registerInCensus } from './cin-deliveries.ts'
import { registerForCouncilTax } from './council-tax-accounts.ts'
import { councilTaxDeliveries } from './council-tax-deliveries.ts'
import { type Delivery } from './delivery.ts'
import { dwpDeliveries, registerWithDwp } from './dwp-deliveries.ts'
import { housingDeliveries } from './housing-deliveries.ts'
import { registerTenants } from './housing-tenancies.ts'
import { policeDeliveries, registerWithPolice } from './police-deliveries.ts'
import { makeRegister, type Registration } from './registration.ts'
import { schoolDeliveries } from './school-deliveries.ts'
import { registerPupils } from './school-pupils.ts'
import { socialDeliveries } from './social-deliveries.ts'
import { registerWithSocialCare } from './social-known.ts'

export type Plan = {
  /** In the order they are received; files of one day in the order a partner's officer would load them. */
  readonly deliveries: readonly Delivery[]
  readonly registrations: readonly Registration[]
}

const plans = new WeakMap<Town, Plan>()

/** Everything partners send over the town's three years. Worked out once for a town. */
export function planDeliveries(town: Town): Plan {
  let plan = plans.get(town)
  if (!plan) plans.set(town, (plan = makePlan(town)))
  return plan
}

function makePlan(town: Town): Plan {
  const register = makeRegister()
  const { pupils, numbers } = registerPupils(town, register)
  const social = registerWithSocialCare(town, register, numbers)
  const census = registerInCensus(town, register, social, numbers)
  const police = registerWithPolice(town, register)
  const work = registerWithDwp(town, register)
  const residents = registerForCouncilTax(town, register)
  const occupiers = registerTenants(town, register)
  plantWords(town, register.all)
  const deliveries = [
    ...socialDeliveries(social),
    ...cinDeliveries(census),
    ...schoolDeliveries(town, pupils),
    ...policeDeliveries(police),
    ...dwpDeliveries(work),
    ...councilTaxDeliveries(town, residents),
    ...housingDeliveries(town, occupiers),
  ]
  deliveries.sort((one, other) => one.receivedOn - other.receivedOn)
  return { deliveries, registrations: register.all }
}
