// Forms of our own invention, filled as people fill them, some with the usual mistakes.

const row = (level1, level2, name, cycle, annual) => ({ level1, level2, name, cycle, annual })

/** A project with a handful of mistakes. */
export const project = {
  template: 'project_2026', year: '2026', name: '少儿阅览区图书更新项目', type: '其他特定目标类（部门职能类）', level: '二级项目',
  authority: '滨河区文化和旅游局', unit: '滨河区图书馆', cycle_start: '2026', cycle_end: '2028', budget: '488,700.00',
  goal_cycle: '目标1：三年内更新少儿阅览区图书6万册，使人均藏书达到1.5册。\n目标2：每年举办亲子阅读活动24场，形成固定的阅读推广品牌。\n目标3：读者对阅览环境的满意度保持在90%以上。',
  goal_annual: '目标1：2026年采购少儿图书20000册，当年验收、编目、上架。\n目标2：举办亲子阅读活动24场，每场不少于30个家庭。\n目标3：完成阅览区书架更换和标识更新。',
  indicators: [
    row('产出指标', '数量指标', '采购图书数量', '60000册', '20000'),
    row('产出指标', '数量指标', '举办亲子阅读活动场次', '≥72场', '大于24场'),
    row('产出指标', '质量指标', '图书验收合格率', '≥98%', '≥110%'),
    row('产出指标', '时效指标', '图书上架时间', '每年11月底前', '全年'),
    row('效益指标', '社会效益', '少儿读者到馆人次', '≥36万人次', '≥12万人次'),
    row('满意度指标', '服务对象满意度', '读者满意度', '≥90%', ''),
    row('成本指标', '经济成本指标', '项目预算控制数', '≤146.61万元', '≥48.87万元'),
    row('成本指标', '经济成本指标', '图书采购单价', '≤25元/册', '≤25元/册'),
  ],
}

/** A department whose sums don't add up. */
export const department = {
  template: 'department_2026', year: '2026', name: '滨河区图书馆', headcount: '36', subunits: '0',
  basic_expenditure: '812.40', project_expenditure: '148.87', fiscal_appropriation: '951.27', other_funds: '0.00',
  special_funds: '0.00', other_development: '0.00', city_level: '0.00', transfers: '0.00',
  goal: '围绕建设书香城区的总体安排，完善公共阅读服务，提高馆藏质量和服务效能。\n目标1：更新少儿阅览区图书，举办亲子阅读活动。\n目标2：完成总馆消防设施改造，消除安全隐患。\n目标3：开展流动图书车进社区服务，覆盖全部街道。',
  tasks: [
    { name: '少儿阅览区图书更新', content: '采购少儿图书20000册，举办亲子阅读活动24场', money: '488,700.00', target: '当年采购的图书全部上架，少儿读者到馆人次比上年增加' },
    { name: '总馆消防设施改造', content: '更换消防主机和管网，增设疏散标识', money: '650,000.00', target: '通过消防验收，隐患整改率达到100%' },
    { name: '流动图书车进社区', content: '两辆流动图书车每周服务五天', money: '350,000.00', target: '服务覆盖全部12个街道' },
  ],
  other_tasks: [],
  indicators: [
    row('成本指标', '经济成本指标', '项目支出总额', '≤446.61万元', '≤148.87万元'),
    row('产出指标', '数量指标', '采购图书数量', '≥60000册', '≥20000册'),
    row('产出指标', '数量指标', '流动图书车服务次数', '≥1440次', '≥480次'),
    row('产出指标', '质量指标', '消防设施验收合格率', '=100%', '=100%'),
    row('产出指标', '时效指标', '消防改造完成时间', '2026年10月底前', '2026年10月底前'),
    row('效益指标', '社会效益', '读者到馆人次', '≥150万人次', '≥50万人次'),
    row('效益指标', '生态效益', '旧书回收利用率', '≥90%', '≥90%'),
    row('满意度指标', '服务对象满意度', '读者满意度', '≥90%', '良好'),
  ],
}

const triple = (level1, level2, name, cycle, annual) => (
  { level1, level2, name, cycle, level2_annual: level2, name_annual: name, annual })

/** An approved form of 2020, with two triples a row. */
export const approval = {
  template: 'approval_2020', year: '2020', budget_unit: '滨河区图书馆', name: '流动图书车运行经费', cycle_budget: '105.00', budget: '35.00',
  cycle_start: '2020', cycle_end: '2022',
  goal_cycle: '三年内流动图书车服务覆盖全部街道，每年服务不少于480次，方便居民就近借阅。',
  goal_annual: '2020年流动图书车服务480次，覆盖12个街道，新办读者证3000张。',
  indicators: [
    triple('预期产出指标', '数量指标（或建筑规模指标）', '流动服务次数', '1440次', '480次'),
    triple('预期产出指标', '质量指标', '车辆完好率', '≥95%', '≥95%'),
    triple('预期产出指标', '时效指标（工期指标）', '服务准点率', '≥95%', '全年'),
    triple('预期产出指标', '预算（或投资规模）控制指标', '预算执行率', '100%', '100%'),
    triple('效果指标', '社会、经济、生态效益指标', '新办读者证数量', '9000张', '3000张'),
    triple('效果指标', '可持续影响指标', '服务点覆盖率', '100%', '100%'),
    triple('满意度指标', '服务对象满意度指标', '读者满意度', '≥90%', '满意'),
  ],
  opinion: '同意。请按批复的绩效目标组织实施，年终开展绩效自评。',
}
