// SPDX-License-Identifier: Apache-2.0
import Kernel

/// The words that guide a family after a death abroad.
public enum HeirGuideTexts {
    public static let title = Phrase("Jika pekerja meninggal", "If the worker has died")
    public static let detail = Phrase(
        "Siapa ahli waris, surat apa, ke mana", "Who inherits, which papers, where to go")
    public static let intro = Phrase(
        "Kami turut berduka. Pilih hubungan Anda dan negaranya; kami tunjukkan langkahnya satu per satu.",
        "We are sorry for your loss. Choose what you are to the worker and the country; we show you step by step.")
    public static let relation = Phrase("Anda adalah ... pekerja", "You are the worker’s …")
    public static let country = Phrase("Di negara mana pekerja meninggal?", "In which country did the worker die?")
    public static let show = Phrase("Tunjukkan langkahnya", "Show the steps")
    public static let right = Phrase("Hak Anda", "Your right")
    public static let first = Phrase(
        "Anda termasuk golongan pertama: {class:term}.", "You stand in the first class: {class:term}.")
    public static let after = Phrase(
        "Anda termasuk golongan {class:term}. Golongan ini berhak bila tidak ada lagi: {nearer:terms}.",
        "You stand in the class {class:term}. It has the right when nobody is left of: {nearer:terms}.")
    public static let willOnly = Phrase(
        "Anda berhak hanya bila disebut dalam wasiat dan tidak ada keluarga yang lebih dekat.",
        "You have the right only if the will names you and no nearer family is left.")
    public static let source = Phrase(
        "Permenaker 4/2023 pasal 57(4); PP 44/2015 pasal 37(5) dan 40(2).",
        "Permenaker 4/2023 art. 57(4); PP 44/2015 art. 37(5) and 40(2).")
    public static let steps = Phrase("Langkah demi langkah", "Step by step")
    public static let stepAbroad = Phrase(
        "Minta surat keterangan kematian dari rumah sakit atau pencatat sipil {country}, dan surat dari "
            + "KBRI, KJRI atau KDEI di sana.",
        "Ask the hospital or registrar of {country} for the death certificate, and the Indonesian mission "
            + "there for its letter.")
    public static let stepHome = Phrase(
        "Minta surat keterangan kematian dari desa atau kelurahan dan dinas dukcapil.",
        "Ask the village office and the civil registry for the death certificate.")
    public static let stepHeirs = Phrase(
        "Minta surat keterangan ahli waris dari desa atau kelurahan; semua ahli waris segolongan disebut di dalamnya.",
        "Ask the village office for the certificate of heirs; it names all heirs of the same class.")
    public static let stepRecorded = Phrase(
        "Belum tercatat sebagai keluarga? Datang ke loket dengan kartu keluarga, atau telepon 175. Petugas "
            + "memberi akun.",
        "Not on record as family? Come to a counter with the family card, or call 175. The officer gives you a sign-in."
    )
    public static let stepReport = Phrase(
        "Laporkan kematian dan ajukan klaim di Rantau. Surat boleh menyusul.",
        "Report the death and claim in Rantau. Papers may follow.")
    public static let stepAccount = Phrase(
        "Siapkan rekening atas nama Anda sendiri. Belum punya? Bank mitra bisa membukakannya di menu Rekening.",
        "Have an account in your own name. If you have none, the partner bank opens one under Bank accounts.")
    public static let papers = Phrase("Surat untuk santunan kematian", "Papers for the death benefit")
    public static let papersUnknown = Phrase(
        "Daftar surat belum kami temukan dalam teks resmi. Penilai akan memberi tahu.",
        "We have not found the list in the official text. The assessor will tell you.")
}
