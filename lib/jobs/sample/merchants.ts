/** A merchant of the sample data; `yen` is the range of its amounts, both ends included. */
export type Merchant = {
  readonly raw: string;
  readonly name: string;
  readonly mcc: string;
  readonly yen: readonly [low: number, high: number];
  readonly foreign?: { readonly currency: string; readonly rate: number };
};

export const merchants: readonly Merchant[] = [
  { raw: "ﾐﾄﾞﾘｽ-ﾊﾟ-", name: "みどりスーパー", mcc: "5411", yen: [600, 7800] },
  { raw: "ｺﾝﾋﾞﾆ ｴｷﾏｴ", name: "コンビニ駅前店", mcc: "5499", yen: [180, 1900] },
  { raw: "ｶﾌｴ ﾋﾀﾞﾏﾘ", name: "カフェ ひだまり", mcc: "5814", yen: [420, 2200] },
  { raw: "ｺﾘﾖｳﾘ ﾀﾁﾊﾞﾅ", name: "小料理 たちばな", mcc: "5812", yen: [2800, 14500] },
  { raw: "〜ﾏﾝﾌﾟｸ〜ｼﾖｸﾄﾞｳ", name: "まんぷく食堂", mcc: "5812", yen: [780, 2600] },
  { raw: "ﾋｶﾘﾃﾞﾝﾘﾖｸ", name: "ひかり電力", mcc: "4900", yen: [4200, 14800] },
  { raw: "ｿﾗﾓﾊﾞｲﾙ", name: "そらモバイル", mcc: "4814", yen: [2980, 7480] },
  { raw: "ｺｳﾂｳ IC ﾁﾔ-ｼﾞ", name: "交通IC チャージ", mcc: "4111", yen: [1000, 5000] },
  { raw: "ｱｵｿﾞﾗｺｳｸｳ", name: "あおぞら航空", mcc: "4511", yen: [12800, 68000] },
  { raw: "ﾔﾏﾄﾔ ﾋﾔｯｶﾃﾝ", name: "大和屋百貨店", mcc: "5311", yen: [3200, 48000] },
  { raw: "HON-NO-MORI.EXAMPLE", name: "本の森オンライン", mcc: "5942", yen: [780, 9800] },
  { raw: "ｻｸﾗﾔﾂｷﾖｸ", name: "さくら薬局", mcc: "5912", yen: [380, 4600] },
  { raw: "ﾐﾅﾄｾｷﾕ SS", name: "みなと石油", mcc: "5541", yen: [2900, 8800] },
  { raw: "ｴｲｶﾞｶﾝ ﾎｼﾂﾞｷﾖ", name: "映画館 星月夜", mcc: "7832", yen: [1800, 6400] },
  { raw: "ﾆﾁﾖｳﾋﾝﾉ ﾜ", name: "日用品の和", mcc: "5999", yen: [320, 5200] },
  {
    raw: "HARBOUR MUSEUM LONDON",
    name: "ハーバー博物館（ロンドン）",
    mcc: "7991",
    yen: [3800, 12400],
    foreign: { currency: "GBP", rate: 201.18 },
  },
  {
    raw: "NORTHWIND APPS DUBLIN",
    name: "ノースウインド アプリ",
    mcc: "5818",
    yen: [480, 9400],
    foreign: { currency: "USD", rate: 154.32 },
  },
];
