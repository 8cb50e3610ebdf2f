/** What goes wrong with parts, and what an 8D report says of it: by commodity, in both languages. */
type Said = { readonly en: string; readonly 'zh-CN': string };

export interface Defect {
  readonly code: string;
  readonly title: Said;
  readonly cause: Said;
  readonly measure: Said;
}

const defect = (code: string, title: readonly [string, string], cause: readonly [string, string], measure: readonly [string, string]): Defect => ({
  code,
  title: said(title),
  cause: said(cause),
  measure: said(measure),
});

function said([en, zh]: readonly [string, string]): Said {
  return { en, 'zh-CN': zh };
}

const byCommodity: { readonly [commodity: string]: readonly Defect[] } = {
  castings: [
    defect('burr', ['Burr in a cross hole', '交叉孔毛刺'], ['Deburring brush used beyond its life, which was counted in days', '去毛刺刷超寿命使用，寿命按天管理'], ['Life counted in parts, the station stops itself', '寿命改按件数管理，到数自动停机']),
    defect('porosity', ['Porosity at the sealing face', '密封面气孔'], ['Vent of the die closed by release agent', '模具排气槽被脱模剂堵塞'], ['Vents cleaned every 800 shots', '每800模清理排气槽']),
    defect('dimension', ['Bore above its tolerance', '孔径超上差'], ['Tool offset typed with the wrong sign', '刀补正负号输入错误'], ['Offset taken from the presetter, typing locked', '刀补由对刀仪写入，锁定手工输入']),
  ],
  'machined-parts': [
    defect('dimension', ['Bearing seat too small', '轴承位偏小'], ['Grinding wheel dressed too late', '砂轮修整不及时'], ['Dressing after every 40 parts by program', '程序设定每40件修整一次']),
    defect('corrosion', ['Rust under the oil film', '油膜下锈蚀'], ['Parts stored wet after washing', '清洗后未干燥即存放'], ['Drying with a temperature interlock', '烘干增加温度联锁']),
    defect('surface', ['Chatter marks', '振纹'], ['Loose flange of the grinding wheel', '砂轮法兰松动'], ['Balance checked every shift', '每班检查动平衡']),
  ],
  'metal-forming': [
    defect('burr', ['Cutting burr above 0.10 mm', '冲裁毛刺超过0.10 mm'], ['Punch not reground after 120,000 strokes', '冲头超过12万冲次未刃磨'], ['Press refuses to run past the limit', '超冲次压机锁定']),
    defect('missing-part', ['Weld nut missing', '漏焊螺母'], ['Feeder sensor bridged during a repair', '维修时短接送料传感器'], ['Gun does not close without a nut', '无螺母焊枪不动作']),
    defect('wrong-part', ['Mixed lengths in one box', '同箱混入不同长度'], ['Line not cleared at the change', '换型未清线'], ['Clearing by checklist and camera', '清线点检并相机确认']),
  ],
  'surface-treatment': [
    defect('coating-thickness', ['Layer too thin', '膜厚偏薄'], ['Bath analysis made weekly instead of daily', '槽液由每日改为每周化验'], ['Daily analysis, dosing by meter', '每日化验并自动计量补加']),
    defect('stain', ['Stains after rinsing', '水洗后斑点'], ['Conductivity of the last rinse too high', '末道水洗电导率过高'], ['Water changed by conductivity', '按电导率自动换水']),
  ],
  polymers: [
    defect('flash', ['Flash at the sealing groove', '密封槽飞边'], ['Parting line worn, no maintenance by shots', '分型面磨损，未按模次保养'], ['Maintenance every 30,000 shots', '每3万模保养']),
    defect('short-shot', ['Short shots', '缺料'], ['Check ring of the screw worn', '螺杆止逆环磨损'], ['Cushion watched on every shot', '每模监控料垫']),
    defect('missing-part', ['O-ring missing', '漏装O形圈'], ['Presence sensor not in the interlock', '有无检测未纳入联锁'], ['Sensor stops the cycle', '传感器联锁停机']),
  ],
  electronics: [
    defect('solder-void', ['Voids in a solder joint', '焊点空洞'], ['Paste used past its open time', '锡膏超过开罐时间'], ['Printer refuses old paste', '印刷机拒用超时锡膏']),
    defect('wrong-orientation', ['Connector mounted the wrong way round', '连接器装反'], ['Second source without a key', '第二货源无防错键'], ['Only the keyed connector is released', '仅放行带防错键连接器']),
    defect('label', ['Code on the label unreadable', '标签条码无法扫描'], ['Print head worn', '打印头磨损'], ['Every code read back', '逐件回读条码']),
  ],
};

/** What typically goes wrong with parts of a commodity. */
export function defectsOf(commodity: string): readonly Defect[] {
  return byCommodity[commodity] ?? [];
}
