// SPDX-License-Identifier: Apache-2.0
import People

/// Parts from which names of a region are put together.
struct NameParts: Sendable {
    /// Begin a name.
    let male: [String]
    let female: [String]
    /// Syllables that make a second part: one of `heads` and one of the tails.
    let heads: [String]
    let maleTails: [String]
    let femaleTails: [String]
    /// In a thousand: people with one name only.
    let singles: Int
    /// In a thousand: men called Muhammad and women called Siti before their own name.
    let pious: Int

    static func of(_ province: Province) -> NameParts {
        switch province {
        case .jawaBarat, .banten, .jakarta: sundanese
        case .bali: balinese
        case .nusaTenggaraBarat: sasak
        case .sumateraUtara: batak
        case .nusaTenggaraTimur, .maluku, .sulawesiUtara, .papua, .papuaBarat, .papuaSelatan, .papuaTengah,
            .papuaPegunungan, .papuaBaratDaya:
            eastern
        case .sulawesiSelatan, .sulawesiBarat, .sulawesiTengah, .sulawesiTenggara, .gorontalo, .kalimantanTimur,
            .kalimantanUtara, .kalimantanSelatan:
            bugis
        case .aceh, .sumateraBarat, .riau, .kepulauanRiau, .jambi, .sumateraSelatan, .bengkulu,
            .kepulauanBangkaBelitung, .kalimantanBarat, .kalimantanTengah, .malukuUtara:
            malay
        case .jawaTengah, .jawaTimur, .yogyakarta, .lampung: javanese
        }
    }

    private static let javanese = NameParts(
        male: ["Agus", "Joko", "Slamet", "Bambang", "Eko", "Dwi", "Tri", "Wahyu", "Heru", "Yudi", "Arif", "Sigit"],
        female: ["Sri", "Tri", "Dwi", "Endang", "Wahyu", "Eka", "Ratna", "Titik", "Yuni", "Lestari", "Ninik", "Umi"],
        heads: ["Su", "Har", "Mar", "Kar", "Pur", "Wi", "Nur", "San", "Rus", "Wid", "Mul", "Sar", "Gun", "Par"],
        maleTails: ["yanto", "yono", "manto", "wadi", "jono", "diyanto", "toyo", "naryo", "woto", "giyono"],
        femaleTails: ["yanti", "yani", "wati", "ningsih", "tini", "miyati", "sih", "giyati", "tutik", "narti"],
        singles: 310, pious: 90)

    private static let sundanese = NameParts(
        male: ["Asep", "Ujang", "Dede", "Cecep", "Yayan", "Deden", "Encep", "Iwan", "Dadang", "Aceng"],
        female: ["Euis", "Neng", "Iis", "Yayah", "Enok", "Cucu", "Ai", "Imas", "Elis", "Nani"],
        heads: ["Su", "Ro", "Her", "Ka", "Ju", "Sa", "Mul", "Kos", "Nur", "Ru", "Yu"],
        maleTails: ["hendar", "mana", "yana", "sadi", "nawan", "pandi", "hidin", "suryana", "tisna"],
        femaleTails: ["hayati", "maesih", "laeni", "karsih", "nengsih", "komariah", "yulia", "nayah"],
        singles: 230, pious: 190)

    private static let balinese = NameParts(
        male: ["I Wayan", "I Made", "I Nyoman", "I Ketut", "I Putu", "I Kadek", "I Komang", "I Gede"],
        female: ["Ni Wayan", "Ni Made", "Ni Nyoman", "Ni Ketut", "Ni Putu", "Ni Kadek", "Ni Komang", "Ni Luh"],
        heads: ["Su", "Ar", "Wi", "Dar", "Ra", "Mer", "Se", "Ad", "Pu"],
        maleTails: ["darta", "jana", "diasa", "tawan", "nyana", "parta", "kerta", "suta"],
        femaleTails: ["dani", "astini", "rianti", "sumiati", "artini", "kariani", "wirati"],
        singles: 0, pious: 0)

    private static let sasak = NameParts(
        male: ["Lalu", "Sahnan", "Mahsun", "Zaeni", "Saepul", "Hamdan", "Muksin", "Jumadil", "Rusdi"],
        female: ["Baiq", "Sahniah", "Mahyuni", "Zohriah", "Inaq", "Hadijah", "Muliana", "Jumenah"],
        heads: ["Sa", "Mu", "Ra", "Ha", "Ja", "Ma", "Zu", "Su"],
        maleTails: ["hardi", "hlis", "hmat", "sdan", "maludin", "rjuki", "pardi", "hirman"],
        femaleTails: ["hriani", "harni", "linah", "rniati", "kiah", "lmiah", "mahwati"],
        singles: 240, pious: 220)

    private static let batak = NameParts(
        male: ["Parlindungan", "Marihot", "Tumpal", "Jonter", "Saut", "Hotman", "Dapot", "Rikson"],
        female: ["Rotua", "Tiurma", "Lasmaria", "Rosmawati", "Duma", "Hotmauli", "Nurhaida", "Mestika"],
        heads: ["Si", "Hu", "Pa", "Sima", "Tam", "Nai", "Lum"],
        maleTails: ["handayan", "tarongga", "bungaran", "marsoit", "ngarumba", "nagolan", "torusan"],
        femaleTails: ["handayan", "tarongga", "bungaran", "marsoit", "ngarumba", "nagolan", "torusan"],
        singles: 20, pious: 60)

    private static let eastern = NameParts(
        male: ["Yohanes", "Petrus", "Markus", "Antonius", "Frans", "Stefanus", "Paulus", "Yakobus"],
        female: ["Maria", "Yuliana", "Margaretha", "Kristina", "Veronika", "Martha", "Elisabet", "Agnes"],
        heads: ["La", "Ma", "Ba", "Ta", "Ke", "Na", "Wa", "Da"],
        maleTails: ["ngodu", "rewila", "nusoba", "kelobe", "taruwe", "mbeloi", "hanikwe"],
        femaleTails: ["ngodu", "rewila", "nusoba", "kelobe", "taruwe", "mbeloi", "hanikwe"],
        singles: 10, pious: 0)

    private static let bugis = NameParts(
        male: ["Andi", "Baso", "Ambo", "Sudirman", "Ilham", "Syamsul", "Hasan", "Rusli", "Tahir"],
        female: ["Andi", "Besse", "Hasnah", "Rosdiana", "Sitti", "Nurhayati", "Marwah", "Rahmawati"],
        heads: ["Pa", "Ma", "Sa", "Ta", "La", "Mu", "Ha"],
        maleTails: ["ngerang", "lawangi", "ppaseng", "ntarang", "hruddin", "rewangi", "liwu"],
        femaleTails: ["ngerang", "lawangi", "ppasang", "ntarang", "hriana", "rewangi", "liwu"],
        singles: 180, pious: 170)

    private static let malay = NameParts(
        male: ["Zulkifli", "Hendra", "Syahrul", "Rahmat", "Irwan", "Faisal", "Iskandar", "Rizal", "Yusuf"],
        female: ["Nurul", "Fitri", "Yusnita", "Rina", "Murni", "Salmah", "Zubaidah", "Desi", "Rahma"],
        heads: ["Ha", "Ra", "Sa", "Fa", "Za", "Na", "Ya"],
        maleTails: ["mdani", "syidin", "hrizal", "ukhri", "idanuar", "mlisar", "hendri"],
        femaleTails: ["mdiah", "syidah", "hriani", "izati", "yunita", "mlinda", "hendri"],
        singles: 140, pious: 210)
}
