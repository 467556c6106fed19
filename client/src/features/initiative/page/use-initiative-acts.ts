import {
  type BenefitType,
  ChangeInitiativeStageDocument,
  EditInitiativeDocument,
  type InitiativeEditInput,
  type InitiativeStageInput,
  type MilestoneInput,
  type MonthAmountInput,
  RecordInitiativeBenefitsDocument,
  RecordInitiativeCostsDocument,
  SetMilestoneDocument,
} from '@steerboard/schema'
import { computed } from 'vue'
import { useMutation } from '../../../lib/use-mutation.js'

/** What can be done with an initiative that one looks at; the page renews itself by what comes back. */
export function useInitiativeActs(id: () => string) {
  const staging = useMutation(ChangeInitiativeStageDocument)
  const editing = useMutation(EditInitiativeDocument)
  const planning = useMutation(SetMilestoneDocument)
  const costing = useMutation(RecordInitiativeCostsDocument)
  const realising = useMutation(RecordInitiativeBenefitsDocument)
  const all = [staging, editing, planning, costing, realising]
  /** A failure is told until something else is tried. */
  const afresh = () => {
    for (const { failure } of all) failure.value = undefined
    return id()
  }
  return {
    afresh,
    changeStage: (change: Omit<InitiativeStageInput, 'id'>) =>
      staging.run({ input: { ...change, id: afresh() } }),
    edit: (input: Omit<InitiativeEditInput, 'id'>) =>
      editing.run({ input: { ...input, id: afresh() } }),
    setMilestone: (input: Omit<MilestoneInput, 'initiative'>) =>
      planning.run({ input: { ...input, initiative: afresh() } }),
    recordCost: (amount: MonthAmountInput) =>
      costing.run({ input: { initiative: afresh(), amounts: [amount] } }),
    recordBenefit: (type: BenefitType, amount: MonthAmountInput) =>
      realising.run({ input: { initiative: afresh(), type, amounts: [amount] } }),
    failure: computed(() => all.map(({ failure }) => failure.value).find(Boolean)),
    isRunning: computed(() => all.some(({ isRunning }) => isRunning.value)),
  }
}

export type InitiativeActs = ReturnType<typeof useInitiativeActs>
