/** Fields that nearly every catalog has, by their name as it is often written; any other is called as the shop calls it. */
const names: Readonly<Record<string, string>> = {
  department: "适用人群",
  gender: "适用人群",
  category: "类别",
  colour: "颜色",
  color: "颜色",
  size: "尺码",
  brand: "品牌",
  price: "价格",
  rating: "评分",
  material: "材质",
  fabric: "面料",
  activity: "用途",
  use: "用途",
  occasion: "场合",
  sport: "运动",
  season: "季节",
  style: "风格",
  pattern: "图案",
  room: "房间",
  age: "年龄",
  weight: "重量",
  length: "长度",
  width: "宽度",
  height: "高度",
  depth: "深度",
  diameter: "直径",
  thickness: "厚度",
  capacity: "容量",
  volume: "容积",
  power: "功率",
  voltage: "电压",
};

export function fieldName(field: string): string {
  const name = field.toLowerCase().replace(/[_-]+/gu, " ");
  return names[name] ?? name;
}
