// SPDX-License-Identifier: Apache-2.0
import Kernel

/// Why a following contract is charged for more or fewer months than it lasts: charging begins where the months
/// invoiced before it end.
public enum FollowingMonthsTexts {
    private static let more = Phrase(
        "Dihitung {charged}: {contract} kontrak baru, ditambah {rest} untuk hari antara kontrak lama dan kontrak baru. "
            + "Bulan yang sudah berjalan dihitung penuh.",
        "Charged for {charged}: {contract} of the new contract, and {rest} for the days between the old contract and "
            + "the new one. A month that has begun counts whole.")
    private static let fewer = Phrase(
        "Dihitung {charged}: {rest} dari {contract} kontrak baru sudah ditagih sebelumnya.",
        "Charged for {charged}: {rest} of the {contract} of the new contract were invoiced before.")

    /// Nil where it is charged for as long as it lasts.
    ///
    /// - Parameters:
    ///   - charged: the months that are invoiced.
    ///   - contract: the months of the new contract.
    public static func sentence(charged: Int, contract: Int, _ language: Language) -> String? {
        guard charged != contract else { return nil }
        func months(_ count: Int) -> String { Wording.months(count, language) }
        return (charged > contract ? more : fewer).text(
            language,
            ["charged": months(charged), "contract": months(contract), "rest": months(abs(charged - contract))])
    }
}
