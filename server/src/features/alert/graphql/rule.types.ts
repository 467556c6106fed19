import { Field, Float, InputType, Int, ObjectType } from 'type-graphql'
import { Instant, LocalDate } from '../../../platform/graphql/scalars.js'
import { PersonNameType } from '../../auth/graphql/person-name.types.js'
import type { RuleAnswer, RuleVersionAnswer } from '../answer/rule-answer.js'
import type { BackTestAnswer, EpisodeAnswer } from '../back-test-rule.js'
import type { BudgetAnswer } from '../read-false-alarm-budget.js'
import { AlertFamilyEnum, AlertSeverityEnum } from './alert-words.types.js'

@InputType('AlertSettingInput', { description: 'One setting of a rule.' })
export class AlertSettingInputType {
  @Field(() => String, { description: 'Its name, one of `AlertRule.settings`.' })
  name!: string

  @Field(() => Float, { description: 'What it is to be.' })
  value!: number
}

@ObjectType('AlertSetting', { simpleResolvers: true, description: 'One setting of a rule.' })
export class AlertSettingType {
  @Field(() => String, {
    description:
      'Its name. `falseAlarms` is how many alerts of shifts a month chance alone may raise, all series together: the more are watched, the stronger a shift has to be. `shareOfBand` (of the distance from target to red), `ofShares` and `relative` say what is large enough to matter.',
  })
  name!: string

  @Field(() => Float, { description: 'Its value.' })
  value!: number
}

@ObjectType('AlertRuleVersion', {
  simpleResolvers: true,
  description: 'How a rule was set at some time. Kept for ever: alerts name the one they fired by.',
})
export class AlertRuleVersionType implements RuleVersionAnswer {
  @Field(() => Int, { description: 'Its number, from 1.' })
  version!: number

  @Field(() => Boolean, { description: 'Whether the family was looked for.' })
  isOn!: boolean

  @Field(() => [AlertSettingType], { description: 'Its settings.' })
  settings!: RuleVersionAnswer['settings']

  @Field(() => String, { description: 'Why it was set so.' })
  reason!: string

  @Field(() => PersonNameType, { nullable: true, description: 'Who set it.' })
  setBy!: RuleVersionAnswer['setBy']

  @Field(() => Instant, { description: 'When.' })
  setAt!: Date
}

@ObjectType('AlertRule', {
  simpleResolvers: true,
  description: 'How a family of alerts is set, for all KPIs or for one.',
})
export class AlertRuleType implements RuleAnswer {
  @Field(() => AlertFamilyEnum, { description: 'Which alerts.' })
  family!: RuleAnswer['family']

  @Field(() => String, {
    nullable: true,
    description: 'Code of the KPI. Null: every KPI that has no rule of its own.',
  })
  kpi!: string | null

  @Field(() => Int, { description: 'Version in force. 0: the product’s own settings.' })
  version!: number

  @Field(() => Boolean, { description: 'Whether the family is looked for.' })
  isOn!: boolean

  @Field(() => [AlertSettingType], { description: 'Settings in force.' })
  settings!: RuleAnswer['settings']

  @Field(() => [AlertRuleVersionType], { description: 'Every version, oldest first.' })
  versions!: RuleAnswer['versions']
}

@ObjectType('FalseAlarmBudget', {
  simpleResolvers: true,
  description:
    'How many false alarms chance alone will raise in a month, while nothing changes at all.',
})
export class FalseAlarmBudgetType implements BudgetAnswer {
  @Field(() => Float, { description: 'Expected in a month, from shifts on the worse side.' })
  expected!: number

  @Field(() => Float, {
    description: 'What a committee can bear: the setting `falseAlarms` of SHIFT.',
  })
  allowed!: number

  @Field(() => Boolean, { description: 'Whether it is no more than that.' })
  isWithin!: boolean

  @Field(() => String, {
    description: 'How strong a shift has to be before people are told, in words.',
  })
  whenTold!: string

  @Field(() => Int, {
    description: 'Monthly series of the last evaluation of which a shift could be told.',
  })
  monthlySeries!: number

  @Field(() => Int, { description: 'The weekly ones.' })
  weeklySeries!: number

  @Field(() => Instant, { nullable: true, description: 'Null: nothing was evaluated yet.' })
  evaluatedAt!: Date | null
}

@ObjectType('AlertEpisode', {
  simpleResolvers: true,
  description: 'An alert that a rule would have raised.',
})
export class AlertEpisodeType implements EpisodeAnswer {
  @Field(() => LocalDate, { description: 'First day of the period in which it would have fired.' })
  from!: string

  @Field(() => String, { description: 'That period, in words.' })
  fromLabel!: string

  @Field(() => LocalDate, {
    nullable: true,
    description: 'First day of the period in which it would have been resolved. Null: it lasts.',
  })
  to!: string | null

  @Field(() => String, { nullable: true, description: 'That period, in words.' })
  toLabel!: string | null

  @Field(() => AlertSeverityEnum, { description: 'How severe.' })
  severity!: EpisodeAnswer['severity']

  @Field(() => Boolean, { description: 'True: for the better.' })
  isImprovement!: boolean

  @Field(() => String, { description: 'What would have been found.' })
  text!: string
}

@ObjectType('AlertBackTest', {
  simpleResolvers: true,
  description:
    'When a rule would have fired over the history, had nobody done anything. Trends are seen alone, so there may be more of them than in practice.',
})
export class AlertBackTestType implements BackTestAnswer {
  @Field(() => Int, { description: 'Periods that could be judged.' })
  periods!: number

  @Field(() => [AlertEpisodeType], { description: 'Under the settings proposed, oldest first.' })
  episodes!: BackTestAnswer['episodes']

  @Field(() => [AlertEpisodeType], { description: 'Under the settings in force.' })
  today!: BackTestAnswer['today']
}
