import type { Request, RequestHandler, Response } from 'express'
import pino, { type DestinationStream, type Logger } from 'pino'

/** The site's log: lines of ids, codes and counts. Anything that could name someone is struck out before it is written. */
export function makeLogger(destination: DestinationStream): Logger {
  return pino(
    {
      base: null,
      redact: {
        paths: [
          'req',
          'res',
          'headers',
          'body',
          'typed',
          'query',
          'url',
          'err.message',
          'err.stack',
          '*.name',
          '*.body',
        ],
        censor: '[struck out]',
      },
      timestamp: pino.stdTimeFunctions.isoTime,
    },
    destination,
  )
}

/**
 * One line for each request: the page's pattern and the ids in it, never the address as typed, which anyone can fill with
 * anything. What is not an id is left out.
 */
export function accessLog(logger: Logger): RequestHandler {
  return (request, response, next) => {
    const startedAt = performance.now()
    response.on('finish', () => {
      logger.info({ ...lineOf(request, response), ms: Math.round(performance.now() - startedAt) }, 'answered')
    })
    next()
  }
}

function lineOf(request: Request, response: Response) {
  const { pagePath, person } = response.locals as { pagePath?: string; person?: { actorId: string } }
  return {
    method: request.method,
    page: pagePath ?? 'no page',
    ids: Object.values(request.params).filter((value) => typeof value === 'string' && isId(value)),
    status: response.statusCode,
    actor: person?.actorId,
  }
}

/** An id of ours: a UUID or a plain number, from which nothing can be read about anyone. */
export function isId(value: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value) || /^\d{1,19}$/.test(value)
}
