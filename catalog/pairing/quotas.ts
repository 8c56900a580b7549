/** Quotas of pairing, in the order in which their lists are shown. */
import type { Quota } from '../../core/pairing/quota.ts'

export const quotas = {
  cadreHouseholds: {
    label: '村干部帮扶户数不够的',
    of: { helpers: ['村干部'] },
    counts: 'households',
    bound: 'atLeast',
    rule: { category: '结对任务', audience: '干部', name: '户' },
    basis: '每名村干部帮扶若干户（如10户），以本地“结对任务”的规定为准',
  },
  cadreProjects: {
    label: '村干部领办项目不够的',
    of: { helpers: ['村干部'] },
    counts: 'projects',
    bound: 'atLeast',
    rule: { category: '结对任务', audience: '干部', name: '项目' },
    basis: '每名村干部带头实施若干项目（如1个），以本地“结对任务”的规定为准',
  },
  memberHouseholds: {
    label: '党员帮扶户数不够的',
    of: { helpers: ['党员'] },
    counts: 'households',
    bound: 'atLeast',
    rule: { category: '结对任务', audience: '党员', name: '户' },
    basis: '每名党员帮扶若干户（如2户），以本地“结对任务”的规定为准',
  },
  mostHouseholds: {
    label: '帮扶户数超过上限的',
    of: { helpers: [] },
    counts: 'households',
    bound: 'atMost',
    rule: { category: '结对任务', audience: '帮扶', name: '最多' },
    basis: '每名帮扶责任人最多帮扶若干户，以本地“结对任务”的规定为准',
  },
  urbanSchools: {
    label: '规模较大的城区学校结对学校不够的',
    of: { schools: { urban: true, size: '1' } },
    counts: 'schools',
    bound: 'atLeast',
    rule: { name: '结对数' },
    basis: '规模较大的城区学校结对帮扶若干所学校（如2所），以本地规定为准',
  },
} satisfies Record<string, Quota>

export type QuotaName = keyof typeof quotas
