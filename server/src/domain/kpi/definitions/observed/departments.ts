import { defineObserved } from './define-observed.js'

const onTime = { better: 'HIGHER', family: 'SERVICE_LEVEL', source: 'Our own definition.' } as const

export const onboardingOnTime = defineObserved({
  ...onTime,
  code: 'ONBOARDING_ON_TIME',
  name: 'New staff ready on the first day',
  question: 'Can new colleagues work on their first day?',
  periodTimestamp: 'first working day',
  owner: 'Head of Human Resources',
  inWords:
    'People starting in the period with contract, workplace and accesses ready on the first day ÷ all people starting in the period.',
  minimumSample: 10,
})

export const invoiceOnTime = defineObserved({
  ...onTime,
  code: 'INVOICE_ON_TIME',
  name: 'Invoices paid on time',
  question: 'Do we pay our suppliers when we said we would?',
  periodTimestamp: 'due date of the invoice',
  owner: 'Head of Finance',
  inWords:
    'Invoices due in the period and paid by their due date ÷ all invoices due in the period.',
  minimumSample: 30,
})

export const monthEndCloseOnTime = defineObserved({
  ...onTime,
  code: 'MONTH_END_CLOSE_ON_TIME',
  name: 'Month-end tasks on time',
  question: 'Are the books closed on the agreed day?',
  periodTimestamp: 'due date of the closing task',
  owner: 'Head of Finance',
  inWords:
    'Closing tasks due in the period and finished by their due date ÷ all closing tasks due in the period.',
})

export const inspectionOnTime = defineObserved({
  ...onTime,
  code: 'INSPECTION_ON_TIME',
  name: 'Safety inspections on time',
  question: 'Are buildings and equipment inspected when the law or the plan says so?',
  periodTimestamp: 'due date of the inspection',
  owner: 'Head of Facilities',
  inWords:
    'Inspections due in the period and carried out by their due date ÷ all inspections due in the period.',
  minimumSample: 20,
})
