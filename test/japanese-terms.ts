/** A word that is said otherwise, so that one thing has one word. */
export interface Term {
  readonly wrong: RegExp;
  /** What is said instead: the title of the test that fails. */
  readonly right: string;
  /** The keys of texts in which the word is the right one. */
  readonly unless?: RegExp;
}

/** Words that give a translation away. */
const LITERAL: readonly Term[] = [
  { wrong: /答え(?!て)/, right: '結果、値、応答' },
  { wrong: /読み手|書き手/, right: 'クライアント、読み取り側、書き込み側' },
  { wrong: /写し/, right: 'コピー' },
  { wrong: /(?<!から)求め/, right: '読み取る、リクエストする、必要とする' },
  { wrong: /質問(?!し)|問い(?!合わせ)/, right: 'クエリ' },
  { wrong: /備え/, right: '対策' },
  { wrong: /断られ|断る|断り|文言/, right: '拒否、エラーメッセージ' },
  { wrong: /控え/, right: 'ひな形、コピー' },
  { wrong: /あなた|お手元/, right: 'ご自分の、お使いの（サーバー）、または何も言わない' },
  { wrong: /それは/, right: '何のことかを言う' },
  { wrong: /ことが(?:でき|可能)|ことはでき/, right: '〜できます' },
  { wrong: /を話[しすさ]/, right: '対応する、使う（TLS、プロトコル）' },
  { wrong: /これは \{/, right: '指定されたのは' },
  // What else the machine does meanwhile is not measured.
  { wrong: /ほかに負荷がなければ|ほかに誰も使って/, right: '〜の前は（測ったとき）' },
  { wrong: /そうであるように/, right: '〜の場合と同じように' },
  { wrong: /ノートの/, right: 'このハンズオンの' },
];

/** One of two words that mean the same. */
const CHOSEN: readonly Term[] = [
  { wrong: /要求/, right: 'リクエスト' },
  { wrong: /接頭辞/, right: 'プレフィックス' },
  { wrong: /無作為/, right: 'ランダムに' },
  { wrong: /記憶し/, right: '覚える' },
  { wrong: /だれ/, right: '誰' },
  { wrong: /括弧/, right: 'かっこ' },
  { wrong: /クラスターモードなし/, right: 'クラスターモード無効' },
  { wrong: /読み取り(?:リクエスト)?ユニット/, right: '読み込みユニット（DynamoDB の用語）' },
  { wrong: /保守/, right: 'メンテナンス' },
  { wrong: /作成画面/, right: '作成ページ' },
  { wrong: /教材/, right: 'チュートリアル' },
  { wrong: /クリーンアップ/, right: '後片付け' },
  { wrong: /single flight/, right: 'シングルフライト', unless: /^words\./ },
  { wrong: /(?<!削除)保護(?!され)/, right: '対策' },
  { wrong: /協調的欠落/, right: '協調的な欠落（coordinated omission）' },
  { wrong: /気付/, right: '気づく' },
  { wrong: /いっしょ/, right: '一緒' },
  { wrong: /あいだ/, right: '間' },
  { wrong: /手掛/, right: '手がかり' },
  { wrong: /ようす/, right: '様子' },
  { wrong: /\d とおり/, right: '通り' },
  { wrong: /[qｑ] 終[わえ]る/, right: 'q 終了' },
  // A figure may be ten or more, which nobody counts by つ.
  { wrong: /\} つ/, right: '個' },
  { wrong: /\{(?:writers|readers|nodes|servers|workers|keys)\} の/, right: '{n} 個の' },
  { wrong: /サインイン/, right: '認証（サインインではなく）' },
  // Visitors log in to a web site; who connects to a server authenticates.
  {
    wrong:
      /(?:Redis|Memcached|MySQL|サーバー)[^。]{0,6}ログイン|ログイン[^。]{0,6}(?:Redis|Memcached|MySQL)/,
    right: '認証（ログインはサイトだけ）',
  },
  // Machines are counted by 台; servers, nodes and replicas here are processes.
  { wrong: /(?:\d|\}) 台(?!のマシン)/, right: '個、つ' },
  { wrong: /中央の値/, right: '中央値' },
  { wrong: /スティッキー(?!セッション)/, right: 'スティッキーセッション' },
  { wrong: /(?<!ロード)バランサー/, right: 'ロードバランサー' },
  { wrong: /読み方/, right: '読み取り方' },
  { wrong: /横線|ダッシュ/, right: '「-」' },
  { wrong: /組み込みのエンジン/, right: '組み込みエンジン' },
  { wrong: /既定/, right: 'デフォルト' },
  { wrong: /(?<!\d )分か[らりるっ]/, right: 'わかる' },
  { wrong: /ノート ?PC|ノートパソコン|手元のパソコン/, right: '手元のマシン' },
  { wrong: /役割/, right: 'ロール' },
  { wrong: /(?<!不)規則/, right: 'ルール' },
  { wrong: /検証だけ/, right: '検証のみ' },
  { wrong: /かわりに/, right: '代わりに' },
  { wrong: /(?<!そ)の後(?!ろ)|た後[はもにで、]/, right: 'のあと、たあと' },
  { wrong: /迂回/, right: 'バイパス' },
  { wrong: /実際のサーバー/, right: '本物のサーバー' },
  { wrong: /Zipf/, right: 'ジップの法則' },
];

/** Words of AWS's own Japanese documents. */
const AWS: readonly Term[] = [
  { wrong: /追い出し(?![まてた）])/, right: 'エビクション（動詞は追い出す）' },
  // The console says 転送中 where the documents say 転送時; it is quoted once.
  { wrong: /転送中(?!の暗号化」)|伝送中|伝送時/, right: '転送時の暗号化' },
  { wrong: /(?:保存|格納)(?:時|中)の暗号化/, right: '保管時の暗号化' },
  { wrong: /サーバーレスのキャッシュ/, right: 'サーバーレスキャッシュ' },
  { wrong: /ノードのタイプ/, right: 'ノードタイプ' },
  { wrong: /ノード[^。]{0,9}(?:入れ替え|交換)/, right: 'ノードの置き換え' },
  { wrong: /アクセス制御/, right: 'アクセスコントロール' },
  { wrong: /グローバルデータストア/, right: 'Global Datastore' },
  { wrong: /パラメーター/, right: 'パラメータ、パラメータグループ' },
  { wrong: /プロセッサ/, right: 'CPU' },
  { wrong: /ブラウザー/, right: 'ブラウザ' },
  {
    wrong: /(?:読み[取込]み?り?|読み取り|構成)エンドポイント/,
    right: 'リーダー／設定エンドポイント',
  },
  { wrong: /フェールオーバー|フェイルオーバ(?!ー)/, right: 'フェイルオーバー' },
  { wrong: /可用性ゾーン|アベイラビリティ(?:・| )?ゾーン/, right: 'アベイラビリティーゾーン' },
  { wrong: /レプリケーション(?:・| )グループ/, right: 'レプリケーショングループ' },
  { wrong: /バックアップ(?:時間帯|の時間帯)/, right: 'バックアップウィンドウ' },
  { wrong: /書き込みスルー(?!）)|ライト・スルー/, right: 'ライトスルー（書き込みスルー）' },
];

/** How words, numbers and signs are written. */
const WRITING: readonly Term[] = [
  { wrong: /\d %|\} %|パーセント/, right: '20%' },
  // A line of figures beside a bar has no room for the unit in full, as a table has none.
  { wrong: /[\d}] ?ms[^a-z]/, right: 'ミリ秒', unless: /\.second(?:\.few)?$/ },
  { wrong: /コンマ/, right: 'カンマ' },
  { wrong: /"\{/, right: '「」' },
  {
    wrong: /(?<![:.]) [、。（）「」]|[、。（）「」] (?!\|)/u,
    right: '全角の記号の前後に空白を置かない',
  },
  {
    wrong: /ヘッダ(?!ー)|サーバ(?!ー)|ユーザ(?!ー)|フォルダ(?!ー)|クラスタ(?!ー)/,
    right: '長音を付ける',
  },
  { wrong: /Web(?![A-Za-z])/, right: 'ウェブ' },
  { wrong: /[０-９Ａ-Ｚａ-ｚ％]/, right: '半角の英数字' },
  { wrong: /[ｦ-ﾟ]/, right: '全角のカタカナ' },
  { wrong: /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}][?!]/u, right: '全角の疑問符' },
];

export const TERMS: readonly Term[] = [...LITERAL, ...CHOSEN, ...AWS, ...WRITING];
