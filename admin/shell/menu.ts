/** The left menu: what exists, for those who may use it. */
import { CircleCheck, DataAnalysis, Document, Files, Finished, HomeFilled, House, Location, Upload, User, UserFilled } from '@element-plus/icons-vue'
import type { Component } from 'vue'
import { may, mayRead } from './session.ts'

export interface MenuItem {
  label: string
  to: string
  icon: Component
  shown(): boolean
}

export const menu: { label: string; items: MenuItem[] }[] = [
  { label: '', items: [{ label: '工作台', to: '/', icon: House, shown: () => true }] },
  {
    label: '对象',
    items: [
      { label: '农户', to: '/records/household', icon: HomeFilled, shown: () => mayRead('household') },
      { label: '人员', to: '/records/person', icon: User, shown: () => mayRead('person') },
      { label: '村', to: '/records/village', icon: Files, shown: () => mayRead('village') },
      { label: '区划', to: '/records/region', icon: Location, shown: () => mayRead('region') },
    ],
  },
  { label: '识别与监测', items: [{ label: '待核', to: '/findings', icon: CircleCheck, shown: () => true }] },
  {
    label: '成果',
    items: [
      { label: '指标', to: '/figures', icon: DataAnalysis, shown: () => true },
      { label: '总结', to: '/summaries', icon: Document, shown: () => may('summary.write') },
    ],
  },
  {
    label: '系统',
    items: [
      { label: '导入', to: '/imports', icon: Upload, shown: () => may('import.run') },
      { label: '账号', to: '/records/account', icon: UserFilled, shown: () => mayRead('account') },
      { label: '日志校验', to: '/log', icon: Finished, shown: () => may('log.verify') },
    ],
  },
]
