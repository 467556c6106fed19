import { ArgsType, Field, ID, InputType, Int } from 'type-graphql'
import type { AlertFamily, Severity } from '../../../domain/alert/families.js'
import type { AlertState, DismissalReason } from '../../../domain/alert/lifecycle/states.js'
import { LocalDate } from '../../../platform/graphql/scalars.js'
import { ScopeInputType } from '../../directory/graphql/scope.types.js'
import { GrainEnum } from '../../directory/graphql/words.types.js'
import {
  AlertFamilyEnum,
  AlertSeverityEnum,
  AlertStateEnum,
  DismissalReasonEnum,
} from './alert-words.types.js'
import { AlertSettingInputType } from './rule.types.js'

@ArgsType()
export class AlertsArgs {
  @Field(() => [AlertStateEnum], {
    nullable: true,
    description: 'Only in these states. Absent: firing, acknowledged and snoozed.',
  })
  states?: AlertState[] | null

  @Field(() => [AlertSeverityEnum], { nullable: true, description: 'Absent: all.' })
  severities?: Severity[] | null

  @Field(() => [AlertFamilyEnum], { nullable: true, description: 'Absent: all.' })
  families?: AlertFamily[] | null

  @Field(() => String, { nullable: true, description: 'Code of a KPI. Absent: all.' })
  kpi?: string | null

  @Field(() => ScopeInputType, {
    nullable: true,
    description: 'Of a department with its services, or of a service. Absent: all.',
  })
  scope?: ScopeInputType | null

  @Field(() => ID, { nullable: true, description: 'Only what this person looks after.' })
  owner?: string | null

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: 'True: improvements instead.',
  })
  improvements?: boolean | null

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description:
      'True: also alerts that another one tells, those held back by a doubt about data, and those that never fired.',
  })
  everything?: boolean | null

  @Field(() => Int, {
    nullable: true,
    defaultValue: 20,
    description: 'Alerts on a page, 1 to 100.',
  })
  first?: number | null

  @Field(() => String, {
    nullable: true,
    description: 'Go on after this cursor, which must come from the same question.',
  })
  after?: string | null
}

@ArgsType()
export class BackTestArgs {
  @Field(() => AlertFamilyEnum, { description: 'The family to try.' })
  family!: AlertFamily

  @Field(() => String, { description: 'Code of the KPI whose history it is tried on.' })
  kpi!: string

  @Field(() => ScopeInputType, {
    nullable: true,
    description: 'Whose history: organisation, a department or a service.',
  })
  scope?: ScopeInputType | null

  @Field(() => GrainEnum, { nullable: true, description: 'MONTH (as if absent) or WEEK.' })
  grain?: 'WEEK' | 'MONTH' | null

  @Field(() => [AlertSettingInputType], {
    nullable: true,
    description: 'Settings to be different from those in force.',
  })
  settings?: AlertSettingInputType[] | null
}

const REVISION = 'The revision you saw; CONFLICT if it changed. Absent: whatever it is by now.'

@InputType('SnoozeAlertInput', { description: 'An alert to be put off.' })
export class SnoozeInputType {
  @Field(() => ID, { description: 'The alert.' })
  id!: string

  @Field(() => Int, { nullable: true, description: REVISION })
  revision?: number | null

  @Field(() => LocalDate, { description: 'When it is looked at again, at most 90 days from now.' })
  until!: string

  @Field(() => String, { description: 'Why it can wait.' })
  reason!: string
}

@InputType('DismissAlertInput', { description: 'An alert to be put aside.' })
export class DismissInputType {
  @Field(() => ID, { description: 'The alert.' })
  id!: string

  @Field(() => Int, { nullable: true, description: REVISION })
  revision?: number | null

  @Field(() => DismissalReasonEnum, { description: 'Why it is none.' })
  reason!: DismissalReason

  @Field(() => String, { description: 'What makes you sure, for those who ask later.' })
  note!: string
}

@InputType('RebaselineAlertInput', { description: 'A shift whose new level is accepted.' })
export class RebaselineInputType {
  @Field(() => ID, { description: 'The alert; a shift that is still open.' })
  id!: string

  @Field(() => Int, { nullable: true, description: REVISION })
  revision?: number | null

  @Field(() => LocalDate, {
    nullable: true,
    description: 'First day of the new limits. Absent: where the run began.',
  })
  start?: string | null

  @Field(() => String, { description: 'What changed.' })
  reason!: string
}

@InputType('RestoreAlertInput', { description: 'An alert whose new limits are taken back.' })
export class RestoreInputType {
  @Field(() => ID, { description: 'The alert; it is REBASELINED.' })
  id!: string

  @Field(() => Int, { nullable: true, description: REVISION })
  revision?: number | null

  @Field(() => String, { description: 'Why the old limits hold after all.' })
  reason!: string
}

@InputType('AcknowledgeAlertsInput', { description: 'Alerts to be taken on.' })
export class AcknowledgeInputType {
  @Field(() => [ID], { description: '1 to 100 alerts; all of them, or none where one cannot be.' })
  ids!: string[]

  @Field(() => ID, {
    nullable: true,
    description: 'Who looks after them. Absent: whoever is signed in.',
  })
  owner?: string | null

  @Field(() => String, { nullable: true, description: 'A note, for the history.' })
  note?: string | null
}

@InputType('AlertRuleInput', { description: 'A rule as it is to be.' })
export class RuleInputType {
  @Field(() => AlertFamilyEnum, { description: 'Which alerts.' })
  family!: AlertFamily

  @Field(() => String, {
    nullable: true,
    description: 'Code of a KPI that is to have its own. Absent: all others.',
  })
  kpi?: string | null

  @Field(() => Boolean, { nullable: true, description: 'False: do not look for it.' })
  isOn?: boolean | null

  @Field(() => [AlertSettingInputType], {
    nullable: true,
    description: 'Those that are to be different.',
  })
  settings?: AlertSettingInputType[] | null

  @Field(() => String, { description: 'Why.' })
  reason!: string

  @Field(() => Int, { description: 'The version you saw, 0 for none; CONFLICT if it changed.' })
  version!: number
}
