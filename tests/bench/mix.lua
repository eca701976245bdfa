-- SPDX-FileCopyrightText: Mynah contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- wrk asks for what answers 200, and one time in a hundred for what answers 503.
local asked = 0
request = function()
    asked = asked + 1
    return wrk.format("GET", asked % 100 == 0 and "/down" or "/r/0")
end
