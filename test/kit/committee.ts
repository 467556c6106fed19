import { personIn, type SignedIn } from './person.js'
import type { TestServer } from './server.js'

export interface Drafted {
  id: string
  revision: number
}

/** Two members and the chair, who agree to what one of them drafts. */
export interface Committee {
  mia: SignedIn
  /** Has what lies before the committee voted on and approved. */
  carry(id: string): Promise<void>
  /** The same of a draft. */
  approve(draft: Drafted): Promise<void>
  agreeOnTarget(): Promise<void>
  /** The number of the objective. */
  agreeOnObjective(title: string, more: object): Promise<string>
}

export async function committeeIn(server: TestServer): Promise<Committee> {
  const mia = await personIn(server, 'Mia Lang', 'member')
  const ben = await personIn(server, 'Ben Roth', 'member')
  const cleo = await personIn(server, 'Cleo Haas', 'chair')

  async function carry(id: string): Promise<void> {
    for (const member of [ben, cleo])
      await member.gets('mutation ($id: ID!) { voteOnMotion(id: $id, choice: FOR) { id } }', { id })
    const { motion } = await cleo.gets<{ motion: Drafted }>(
      'query ($id: ID!) { motion(id: $id) { revision } }',
      { id },
    )
    await cleo.gets(
      'mutation ($id: ID!, $revision: Int!) { decideMotion(id: $id, revision: $revision, minuteReference: "SC 5") { id } }',
      { id, revision: motion.revision },
    )
  }

  async function approve({ id, revision }: Drafted): Promise<void> {
    await mia.gets(
      'mutation ($id: ID!, $revision: Int!) { proposeMotion(id: $id, revision: $revision) { id } }',
      { id, revision },
    )
    await carry(id)
  }

  async function agreeOnTarget(): Promise<void> {
    const input = {
      ...{ kpi: 'SLA_RESOLUTION', grain: 'MONTH', kind: 'COMMITTED' },
      ...{ terms: { value: 0.9, red: 0.8 }, effectiveFrom: '2024-01-01' },
      ...{ rationale: 'Users wait.', decisionReference: 'Board 2024/1' },
    }
    const { draftMotion } = await mia.gets<{ draftMotion: Drafted }>(
      'mutation ($input: MotionInput!) { draftMotion(input: $input) { id revision } }',
      { input },
    )
    await approve(draftMotion)
  }

  async function agreeOnObjective(title: string, more: object): Promise<string> {
    const input = {
      ...{ title, purpose: 'Teaching does not wait.', owner: mia.id, horizon: '2027-12-31' },
      ...{ weight: 60, rationale: 'It is what we are here for.' },
      decisionReference: 'Board 2026/1',
      ...more,
    }
    const { draftObjective } = await mia.gets<{ draftObjective: Drafted }>(
      'mutation ($input: ObjectiveInput!) { draftObjective(input: $input) { id revision } }',
      { input },
    )
    await approve(draftObjective)
    const { objectives } = await mia.gets<{ objectives: { id: string; title: string }[] }>(
      '{ objectives { id title } }',
    )
    return objectives.find(objective => objective.title === title)?.id ?? ''
  }

  return { mia, carry, approve, agreeOnTarget, agreeOnObjective }
}
