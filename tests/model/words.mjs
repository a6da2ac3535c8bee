// What is typed and pasted: our own writing, with what is awkward for pages and cores among it.

/** Typed with one key each; no line break, which is a key of its own. */
export const typed = ['488700', '12.5', '1,200.00', '0', '-3', '2026', '>=95%', '100%', '36', 'abc', '  ', '"x"', '<b>&amp;',
  '10%-20%', '3.', '.5', '2030', 'A/B']

/** Composed with an input method. */
export const composed = ['采购图书数量', '不少于', '二万册', '读者满意度', '较好', '全年完成', '元', '图书馆', '１２', '每人每次', '逐步提高']

/** Put in at once, by paste or by the system. */
export const put = ['≥95%', '大于24场', '488,700.00', '48.87万元', '目标1：更新图书', '👩‍👩‍👧 家庭', 'é̂', '\u200b看不见\u200b', '10人，每人100元，共1000元', '10人，每人100元，共1200元',
  '“起”', '"0起"', '（', '2026年10月底前', '\u3000全角\u3000', '￥3,000', '壹佰元整', '90％以上', '不超过550元/人/天', '保'.repeat(60)]

/** Several lines, for a cell that has room for them. */
export const passages = ['目标1：采购图书2万册。\n目标2：举办活动24场。', '第一行\r\n第二行\r\n', '\n\n空行之后', '一年内完成，\n并验收。\n\n']

/** Cells as a spreadsheet copies them. */
export const blocks = ['≥72场\t≥24场', '办证数量\t≥9000张\t≥3000张', '一\n二\n三', 'a\tb\nc\td\n', '服务次数\t≥1440次\t≥480次\n办证数量\t\t≥3000张',
  '产出指标\t数量指标\t购置数量\t≥3台\t≥1台\n\t\t培训场次\t≥6场\t≥2场\n\t质量指标\t验收合格率\t100%\t100%',
  '"两行的\n格子"\t≥1次', '"他说""好"""\t2', '单格\n', '\t\t', '一\t二\t三\t四\t五\t六\t七', '数量指标\t维护台数\t≥30台\t≥10台']

/** Whole forms as text. */
export const sheets = [
  '项目绩效目标表\n项目名称\t河道保洁\n主管部门\t滨河区水务局\n用款单位\t滨河区河道所\n预算金额(元)\t350000\n一级指标\t二级指标\t三级指标\t实施周期指标值\t年度指标值\n产出指标\t数量指标\t保洁河段\t≥36公里\t≥12公里\n',
  '| 一级指标 | 二级指标 | 三级指标 | 实施周期指标值 | 年度指标值 |\n|---|---|---|---|---|\n| 产出指标 | 数量指标 | 巡查次数 | ≥300次 | ≥100次 |\n', '这里没有表']
