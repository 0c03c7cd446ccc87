if (1) ;                       
else ;                       
while (0) ;                       
label: ;                       
switch (1) { case 1:                            default:            }
{            }
{ let a = 1
           }
