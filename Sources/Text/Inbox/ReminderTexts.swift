// SPDX-License-Identifier: Apache-2.0
import Kernel

/// What people are reminded of. No name, no illness: telephones are read by others.
public enum ReminderTexts {
    public static let coverEnds = Phrase(
        "Rantau: perlindungan Anda berakhir {last:day}, {days:days} lagi. Bila kontrak diperpanjang, "
            + "perpanjang di Rantau.",
        "Rantau: your cover ends on {last:day}, {days:days} from now. If your contract goes on, extend it in Rantau.")
    public static let afterWorkEnds = Phrase(
        "Rantau: perlindungan setelah bekerja berakhir {last:day}. Klaim yang belum diajukan, ajukan sekarang.",
        "Rantau: your cover after work ends on {last:day}. If there is something to claim, claim it now.")
    public static let papersMissing = Phrase(
        "Rantau: klaim {number} masih menunggu surat dari Anda. Foto dengan ponsel sudah cukup.",
        "Rantau: claim {number} still waits for papers from you. A photo by telephone is enough.")
    public static let mayObject = Phrase(
        "Rantau: klaim {number} tidak dikabulkan. Bila tidak setuju, ajukan keberatan di Rantau; petugas "
            + "lain memeriksa.",
        "Rantau: claim {number} was refused. If you disagree, object in Rantau; other officers will look at it.")
}
