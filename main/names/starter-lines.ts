/** The starter list: kind | name | other forms. Data only. */
export const STARTER_LINES = `
place|Albukamal|Al-Bukamal|Abu Kamal|Bukamal|Boukamal|Abou Kamal|البوكمال|أبو كمال|ابوكمال
group|PMU|PMF|Popular Mobilization Forces|Popular Mobilization Units|Popular Mobilisation Forces|Popular Mobilisation Units|Hashd al-Shaabi|Hashd al-Sha'abi|Hashd|al-Hashd al-Shaabi|الحشد الشعبي|هيئة الحشد الشعبي
`;
