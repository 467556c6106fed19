import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql'
import type { Ctx as Context } from '../../../platform/context.js'
import { selects } from '../../../platform/graphql/selects.js'
import { acknowledgeAlerts } from '../acknowledge-alerts.js'
import { backTestRule } from '../back-test-rule.js'
import { dismissAlert } from '../dismiss-alert.js'
import { readAlert } from '../read-alert.js'
import { readAlertRules } from '../read-alert-rules.js'
import { readAlerts } from '../read-alerts.js'
import { readFalseAlarmBudget } from '../read-false-alarm-budget.js'
import { rebaselineAlert } from '../rebaseline-alert.js'
import { restoreAlert } from '../restore-alert.js'
import { setAlertRule } from '../set-alert-rule.js'
import { snoozeAlert } from '../snooze-alert.js'
import {
  AcknowledgeInputType,
  AlertsArgs,
  BackTestArgs,
  DismissInputType,
  RebaselineInputType,
  RestoreInputType,
  RuleInputType,
  SnoozeInputType,
} from './alert.args.types.js'
import { AlertConnectionType, AlertType } from './alert.types.js'
import { AlertBackTestType, AlertRuleType, FalseAlarmBudgetType } from './rule.types.js'

const wantsIn = (info: GraphQLResolveInfo, path = '') => ({
  history: selects(info, `${path}history`),
  sightings: selects(info, `${path}sightings`),
})

@Resolver()
export class AlertResolver {
  @Query(() => AlertConnectionType, {
    description: 'Alerts, the most urgent and then the latest first.',
  })
  alerts(
    @Ctx() ctx: Context,
    @Args(() => AlertsArgs) args: AlertsArgs,
    @Info() info: GraphQLResolveInfo,
  ) {
    return readAlerts(ctx, args, wantsIn(info, 'edges.node.'))
  }

  @Query(() => AlertType, { description: 'One alert.' })
  alert(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Its number.' }) id: string,
    @Info() info: GraphQLResolveInfo,
  ) {
    return readAlert(ctx, id, wantsIn(info))
  }

  @Query(() => [AlertRuleType], {
    description: 'The rules in force: of each family, then of the KPIs that have their own.',
  })
  alertRules(@Ctx() ctx: Context) {
    return readAlertRules(ctx)
  }

  @Query(() => FalseAlarmBudgetType, {
    description: 'How many false alarms to expect in a month from everything that is watched.',
  })
  falseAlarmBudget(@Ctx() ctx: Context) {
    return readFalseAlarmBudget(ctx)
  }

  @Query(() => AlertBackTestType, {
    description: 'When a rule would have fired over the history of a series. Nothing is saved.',
  })
  alertBackTest(@Ctx() ctx: Context, @Args(() => BackTestArgs) args: BackTestArgs) {
    return backTestRule(ctx, args)
  }

  @Mutation(() => [AlertType], { description: 'Take alerts on, or hand them to somebody.' })
  acknowledgeAlerts(
    @Ctx() ctx: Context,
    @Arg('input', () => AcknowledgeInputType, { description: 'Which, and who.' })
    input: AcknowledgeInputType,
  ) {
    return acknowledgeAlerts(ctx, input)
  }

  @Mutation(() => AlertType, { description: 'Put an alert off until a day, with a reason.' })
  snoozeAlert(
    @Ctx() ctx: Context,
    @Arg('input', () => SnoozeInputType, { description: 'Which, until when, why.' })
    input: SnoozeInputType,
  ) {
    return snoozeAlert(ctx, input)
  }

  @Mutation(() => AlertType, {
    description: 'Put an alert aside, with a reason, for as long as its condition lasts.',
  })
  dismissAlert(
    @Ctx() ctx: Context,
    @Arg('input', () => DismissInputType, { description: 'Which, and why.' })
    input: DismissInputType,
  ) {
    return dismissAlert(ctx, input)
  }

  @Mutation(() => AlertType, {
    description:
      'Accept the new level of a shift: the limits of the series begin anew, with a reason. Charts follow.',
  })
  rebaselineAlert(
    @Ctx() ctx: Context,
    @Arg('input', () => RebaselineInputType, { description: 'Which, from when, what changed.' })
    input: RebaselineInputType,
  ) {
    return rebaselineAlert(ctx, input)
  }

  @Mutation(() => AlertType, {
    description: 'Take the new limits of an alert back: the old ones hold again, and it fires.',
  })
  restoreAlert(
    @Ctx() ctx: Context,
    @Arg('input', () => RestoreInputType, { description: 'Which, and why.' })
    input: RestoreInputType,
  ) {
    return restoreAlert(ctx, input)
  }

  @Mutation(() => AlertRuleType, {
    description: 'Set a rule: a new version, from the next evaluation on.',
  })
  setAlertRule(
    @Ctx() ctx: Context,
    @Arg('input', () => RuleInputType, { description: 'The rule, and why.' })
    input: RuleInputType,
  ) {
    return setAlertRule(ctx, input)
  }
}
