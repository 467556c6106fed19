import type { Category } from '../../../domain/initiative/category.js'
import { catalogue } from '../../../domain/kpi/catalogue.js'
import type { Ctx } from '../../../platform/context.js'
import { refuse, unknownName } from '../../../platform/refuse.js'
import { demandPerson } from '../../auth/index.js'
import type { InitiativeContent } from '../initiative.js'
import { chooseDay } from './choose-day.js'
import { chooseLinks, type LinkInput } from './choose-links.js'
import { chooseNumber } from './choose-number.js'
import { chooseService } from './choose-service.js'
import { chooseText } from './choose-text.js'

/** What somebody asks an initiative to be. */
export interface InitiativeInput {
  title: string
  purpose: string
  owner: string
  sponsor?: string | null
  budget: number
  effortDays: number
  category: Category
  startsOn: string
  endsOn: string
  usesAi: boolean
  service?: string | null
  kpis: readonly string[]
  objectives: readonly LinkInput[]
}

const titleLength = 120
const purposeLength = 600
const money = { least: 0, most: 1_000_000_000 }
const effort = { least: 0, most: 100_000 }
const mostKpis = 8

/** The content as it is kept. Throws Invalid for what cannot be, with the argument and what can. */
export async function chooseContent(ctx: Ctx, input: InitiativeInput): Promise<InitiativeContent> {
  await demandPerson(ctx, input.owner, 'owner')
  if (input.sponsor != null) await demandPerson(ctx, input.sponsor, 'sponsor')
  const startsOn = chooseDay('startsOn', input.startsOn)
  return {
    title: chooseText('title', input.title, titleLength),
    purpose: chooseText('purpose', input.purpose, purposeLength),
    ownerId: input.owner,
    sponsorId: input.sponsor ?? null,
    budget: chooseNumber('budget', input.budget, money),
    effortDays: chooseNumber('effortDays', input.effortDays, effort),
    category: input.category,
    startsOn,
    endsOn: chooseEnd(startsOn, input.endsOn),
    usesAi: input.usesAi,
    service: input.service == null ? null : (await chooseService(ctx, input.service)).code,
    kpis: chooseKpis(input.kpis),
    links: await chooseLinks(ctx, input.objectives),
  }
}

function chooseEnd(startsOn: string, endsOn: string): string {
  if (chooseDay('endsOn', endsOn) > startsOn) return endsOn
  throw refuse('endsOn', 'It ends after it starts; `endsOn` is the first day after it.', [
    `a date after ${startsOn}`,
  ])
}

/** Codes of KPIs that have a direction: nobody means to move a volume. */
export function chooseKpis(codes: readonly string[]): string[] {
  const known = catalogue.filter(({ better }) => better !== 'NEITHER').map(({ code }) => code)
  const unknown = codes.find(code => !known.includes(code))
  if (unknown !== undefined)
    throw unknownName('kpis', 'KPI that can improve', { sent: unknown, known })
  if (codes.length > mostKpis)
    throw refuse('kpis', `An initiative moves ${mostKpis} KPIs at most.`, [
      `up to ${mostKpis} codes`,
    ])
  return [...new Set(codes)]
}
