import express, { type Router } from 'express'
import type Provider from 'oidc-provider'
import type { Renderer } from '../render/make-renderer.ts'
import { demoPeople, type DemoPerson } from './demo-people.ts'

/** The page on which a visitor to a demonstration chooses whom to be. */
export function choosePerson(provider: Provider, render: Renderer, people: readonly DemoPerson[] = demoPeople): Router {
  const router = express.Router()

  router.get('/choose/:uid', async (request, response) => {
    await provider.interactionDetails(request, response)
    response.type('html').send(render('demo-provider/choose-person.njk', { people }))
  })

  router.post('/choose/:uid', express.urlencoded({ extended: false, limit: '2kb' }), async (request, response) => {
    const { person } = request.body as { person?: string }
    const chosen = people.find(({ subject }) => subject === person)
    if (chosen === undefined) {
      response.redirect(303, request.originalUrl)
      return
    }
    await provider.interactionFinished(request, response, { login: { accountId: chosen.subject, remember: false } })
  })

  return router
}
