import { Extensions, Field, ID, Int, ObjectType } from 'type-graphql'
import { answeredByReader } from '../../../platform/graphql/cacheable.js'
import { Instant, LocalDate } from '../../../platform/graphql/scalars.js'
import { PersonNameType } from '../../auth/graphql/person-name.types.js'
import { ScopeType } from '../../directory/graphql/scope.types.js'
import { GrainEnum } from '../../directory/graphql/words.types.js'
import { KpiType, KpiVariantType } from '../../kpi/graphql/kpi.types.js'
import { PageInfoType } from '../../kpi/graphql/record.types.js'
import type { AlertAnswer } from '../answer/alert-answer.js'
import type { AlertsAnswer } from '../read-alerts.js'
import { AlertMentionType, AlertSightingType, AlertTransitionType } from './alert-record.types.js'
import {
  AlertActEnum,
  AlertFamilyEnum,
  AlertSentenceKindEnum,
  AlertSeverityEnum,
  AlertStateEnum,
  DismissalReasonEnum,
} from './alert-words.types.js'
import { AlertEvidenceType } from './evidence.types.js'

@ObjectType('AlertSentence', { simpleResolvers: true, description: 'One sentence of an alert.' })
export class AlertSentenceType {
  @Field(() => AlertSentenceKindEnum, { description: 'What it is about.' })
  kind!: AlertAnswer['sentences'][number]['kind']

  @Field(() => String, { description: 'English; every number in it is one of the evidence.' })
  text!: string
}

@ObjectType('Alert', {
  simpleResolvers: true,
  description:
    'One episode: from the first period in which a condition held to its end. It says what happened, how sure that is, what drives it and what to do.',
})
export class AlertType implements AlertAnswer {
  @Field(() => ID, { description: 'Its number.' })
  id!: string

  @Field(() => AlertFamilyEnum, { description: 'What it is about.' })
  family!: AlertAnswer['family']

  @Field(() => AlertStateEnum, { description: 'Where it stands.' })
  state!: AlertAnswer['state']

  @Field(() => AlertSeverityEnum, { description: 'How urgent it is.' })
  severity!: AlertAnswer['severity']

  @Field(() => Boolean, { description: 'True: for the better. Shown, never notified.' })
  isImprovement!: boolean

  @Field(() => KpiType, { description: 'The KPI; `unit` is that of the variant.' })
  kpi!: AlertAnswer['kpi']

  @Field(() => KpiVariantType, { description: 'Which way of working it out.' })
  variant!: AlertAnswer['variant']

  @Field(() => ScopeType, { description: 'Whose figures.' })
  scope!: AlertAnswer['scope']

  @Field(() => GrainEnum, { description: 'MONTH, WEEK or DAY.' })
  grain!: AlertAnswer['grain']

  @Field(() => String, { description: 'What it is about, in one line.' })
  headline!: string

  @Field(() => [AlertSentenceType], {
    description: 'The alert in sentences, made by rule from its evidence.',
  })
  sentences!: AlertAnswer['sentences']

  @Field(() => AlertEvidenceType, { description: 'What stood when it fired.' })
  evidence!: AlertAnswer['evidence']

  @Field(() => Instant, { description: 'When it was first suspected or found.' })
  openedAt!: Date

  @Field(() => Instant, { nullable: true, description: 'When it first fired. Null: it never did.' })
  firedAt!: Date | null

  @Field(() => Instant, { description: 'Since when it has been in its state.' })
  stateSince!: Date

  @Field(() => LocalDate, { description: 'First day of the first period in which it held.' })
  firstPeriod!: string

  @Field(() => LocalDate, { description: 'First day of the last period in which it held.' })
  lastPeriod!: string

  @Field(() => PersonNameType, { nullable: true, description: 'Who looks after it.' })
  owner!: AlertAnswer['owner']

  @Field(() => LocalDate, {
    nullable: true,
    description: 'The day on which it comes back. Null: it is not put off.',
  })
  snoozedUntil!: string | null

  @Field(() => DismissalReasonEnum, {
    nullable: true,
    description: 'Why it was put aside. Null: it was not.',
  })
  dismissal!: AlertAnswer['dismissal']

  @Field(() => AlertMentionType, {
    nullable: true,
    description: 'The alert about the part that explains most of this one; it is told there.',
  })
  groupedInto!: AlertAnswer['groupedInto']

  @Field(() => [AlertMentionType], {
    description: 'Alerts about larger scopes that this one explains.',
  })
  parts!: AlertAnswer['parts']

  @Field(() => AlertMentionType, {
    nullable: true,
    description: 'The same finding about the whole that this is a part of; it is told there.',
  })
  toldWith!: AlertAnswer['toldWith']

  @Field(() => AlertMentionType, {
    nullable: true,
    description: 'The doubt about the data that keeps this one back.',
  })
  inhibitedBy!: AlertAnswer['inhibitedBy']

  @Field(() => Int, {
    nullable: true,
    description: 'Version of the rule it fired by. Null: the product’s own settings.',
  })
  ruleVersion!: number | null

  @Extensions(answeredByReader)
  @Field(() => [AlertActEnum], { description: 'What you, who ask, can do with it now.' })
  acts!: AlertAnswer['acts']

  @Field(() => [AlertTransitionType], { description: 'Every change of state, oldest first.' })
  history!: AlertAnswer['history']

  @Field(() => [AlertSightingType], {
    description: 'What evaluations found of it, oldest first, once for each state of the data.',
  })
  sightings!: AlertAnswer['sightings']

  @Field(() => Int, {
    description:
      'Counts its changes. Send back the one you saw: an alert that changed meanwhile gives CONFLICT.',
  })
  revision!: number

  @Field(() => String, { description: 'Path of its page.' })
  permalink!: string
}

@ObjectType('AlertStateCount', {
  simpleResolvers: true,
  description: 'How many alerts are in a state.',
})
export class AlertStateCountType {
  @Field(() => AlertStateEnum, { description: 'The state.' })
  state!: AlertAnswer['state']

  @Field(() => Int, { description: 'How many.' })
  count!: number
}

@ObjectType('AlertEdge', {
  simpleResolvers: true,
  description: 'An alert and the cursor behind it.',
})
export class AlertEdgeType {
  @Field(() => String, { description: 'Pass it as `after` to go on behind this alert.' })
  cursor!: string

  @Field(() => AlertType, { description: 'The alert.' })
  node!: AlertAnswer
}

@ObjectType('AlertConnection', {
  simpleResolvers: true,
  description: 'Alerts, the most urgent and then the latest first, a page at a time.',
})
export class AlertConnectionType implements AlertsAnswer {
  @Field(() => Int, { description: 'How many there are in the states asked for.' })
  totalCount!: number

  @Field(() => [AlertStateCountType], {
    description: 'How many there are in every state, by the rest of the filter.',
  })
  counts!: AlertsAnswer['counts']

  @Field(() => [AlertEdgeType], { description: 'This page.' })
  edges!: AlertsAnswer['edges']

  @Field(() => PageInfoType, { description: 'Where this page stands.' })
  pageInfo!: PageInfoType
}
