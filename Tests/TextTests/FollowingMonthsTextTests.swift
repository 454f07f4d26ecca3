// SPDX-License-Identifier: Apache-2.0
import Kernel
import Testing
import Text

@Suite("The months of a following contract")
struct FollowingMonthsTextTests {
    private func sentence(_ charged: Int, _ contract: Int, _ language: Language = .indonesian) -> String? {
        FollowingMonthsTexts.sentence(charged: charged, contract: contract, language)
    }

    @Test func aGapAndAnOverlapAreSaidAndNothingElse() {
        #expect(sentence(12, 12) == nil)
        #expect(
            sentence(15, 12)
                == "Dihitung 15 bulan: 12 bulan kontrak baru, ditambah 3 bulan untuk hari antara kontrak lama dan "
                + "kontrak baru. Bulan yang sudah berjalan dihitung penuh.")
        #expect(sentence(2, 24) == "Dihitung 2 bulan: 22 bulan dari 24 bulan kontrak baru sudah ditagih sebelumnya.")
        #expect(
            sentence(13, 12, .english)
                == "Charged for 13 months: 12 months of the new contract, and 1 month for the days between the old "
                + "contract and the new one. A month that has begun counts whole.")
    }
}
